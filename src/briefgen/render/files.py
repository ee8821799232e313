"""Opening template files: regular files inside their folder, and no larger than the cap."""

from __future__ import annotations

import stat
from pathlib import Path

from briefgen.limits import LIMITS
from briefgen.problems import Place, Problem, TemplateInvalid


def read_template(path: Path) -> bytes:
    """Return the bytes of one template file.

    Raises TemplateInvalid: T001 where it is missing, no regular file, or leads out of its folder by a link;
    T002 where it is larger than ``LIMITS.max_template_bytes``.
    """
    try:
        state = path.lstat()
        if not stat.S_ISREG(state.st_mode):
            raise TemplateInvalid([Problem("T001", "is no regular file", Place(str(path)))])
        with path.open("rb") as file:
            content = file.read(LIMITS.max_template_bytes + 1)
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise TemplateInvalid([Problem("T001", f"cannot be read: {reason}", Place(str(path)))]) from error
    if len(content) > LIMITS.max_template_bytes:
        message = f"is larger than {LIMITS.max_template_bytes} bytes"
        raise TemplateInvalid([Problem("T002", message, Place(str(path)))])
    return content
