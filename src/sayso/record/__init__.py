"""Records in and out: JSON and its schema, BRAT, links, and the rules that every record keeps."""

from sayso.record.brat import to_brat
from sayso.record.duplicates import without_duplicates
from sayso.record.format import FORMAT, schema
from sayso.record.links import link
from sayso.record.reading import from_dict, load_jsonl
from sayso.record.rules import faults
from sayso.record.writing import dump_json, dump_jsonl, to_dict

__all__ = [
    "FORMAT",
    "dump_json",
    "dump_jsonl",
    "faults",
    "from_dict",
    "link",
    "load_jsonl",
    "schema",
    "to_brat",
    "to_dict",
    "without_duplicates",
]
