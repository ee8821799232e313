"""The command, one file a command."""

import gc

# A run makes many small objects that live to its end; looking for cycles among them would cost a fifth of its time. It
# stands here so that it holds for the imports of the command too.
gc.set_threshold(200_000)
