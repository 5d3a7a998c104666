"""Records in and out: JSON and its schema, tables, annotations, links; the rules of a record."""

from sayso.record.annotation import dump_annotations, to_annotations
from sayso.record.brat import to_brat
from sayso.record.doc import from_doc, to_doc
from sayso.record.dump import FileFormat, dump
from sayso.record.duplicates import without_duplicates
from sayso.record.format import FORMAT, schema
from sayso.record.quotation import dump_quotations, dump_quotebank, to_quotations, to_quotebank
from sayso.record.reading import from_dict, load_jsonl
from sayso.record.rules import faults
from sayso.record.table import dump_csv, dump_parquet, rows
from sayso.record.writing import dump_json, dump_jsonl, to_dict

__all__ = [
    "FORMAT",
    "FileFormat",
    "dump",
    "dump_annotations",
    "dump_csv",
    "dump_json",
    "dump_jsonl",
    "dump_parquet",
    "dump_quotations",
    "dump_quotebank",
    "faults",
    "from_dict",
    "from_doc",
    "load_jsonl",
    "rows",
    "schema",
    "to_annotations",
    "to_brat",
    "to_dict",
    "to_doc",
    "to_quotations",
    "to_quotebank",
    "without_duplicates",
]
