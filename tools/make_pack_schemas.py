"""Make rules/schemas/*.schema.json from the shapes of pack files.

PYTHONPATH=src python tools/make_pack_schemas.py [FOLDER]
"""

import json
import sys
from pathlib import Path

from briefgen.author.pack_schemas import schemas

folder = Path(sys.argv[1] if len(sys.argv) > 1 else "rules/schemas")
folder.mkdir(exist_ok=True)
for name, schema in schemas().items():
    text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
    (folder / f"{name}.schema.json").write_text(text, encoding="utf-8")
