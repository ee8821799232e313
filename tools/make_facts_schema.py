"""Make docs/facts.schema.json from the schema of a line of facts.jsonl.

PYTHONPATH=src python tools/make_facts_schema.py > docs/facts.schema.json
"""

import json
import sys

from briefgen.render.facts_schema import schema

json.dump(schema(), sys.stdout, ensure_ascii=False, indent=2)
sys.stdout.write("\n")
