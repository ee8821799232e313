"""Name the schema in the first line of every rules file that does not yet, for editors that check it.

python tools/name_schemas.py [FOLDER]
"""

import sys
from pathlib import Path

folder = Path(sys.argv[1] if len(sys.argv) > 1 else "rules")
for path in sorted(folder.rglob("*.y*ml")):
    inside = path.relative_to(folder)
    up = "../" * (len(inside.parts) - 1)
    head = f"# yaml-language-server: $schema={up}schemas/{inside.parts[0].removesuffix('.yaml')}.schema.json\n"
    text = path.read_bytes()
    if not text.startswith(head.encode()):
        path.write_bytes(head.encode() + text)
