"""Reads Word files and workbooks with readers that are not ours (python-docx, openpyxl), and prints what they found as JSON.

    python3 read_office.py FILE...

Stricter than the text programs, which mend what they read: an unknown attribute, a value that no list has, a relation to nothing or a
part without a type ends it with an error; so do elements out of the order of the standard (element_order.py), which makes Word and Excel
offer a repair.
"""

import json
import posixpath
import sys
import warnings
import zipfile

from element_order import check_order
from lxml import etree

warnings.simplefilter("error")
# The readers' own: what later versions of Python will have taken away says nothing of the file.
warnings.simplefilter("ignore", DeprecationWarning)

RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def check_package(path):
    """Each part is XML where it says so, has one type, and every relation leads to a part and is named by one id."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names)), f"a part stands twice: {names}"
        types = etree.fromstring(archive.read("[Content_Types].xml"))
        defaults = [one.get("Extension").lower() for one in types.iter(f"{TYPES}Default")]
        overrides = [one.get("PartName") for one in types.iter(f"{TYPES}Override")]
        for listed in (defaults, overrides):
            assert len(listed) == len(set(listed)), f"a type stands twice: {listed}"
        for override in overrides:
            assert override.lstrip("/") in names, f"a type of no part: {override}"
        for name in names:
            if name == "[Content_Types].xml" or name.endswith("/"):
                continue
            ending = name.rsplit(".", 1)[-1].lower()
            assert f"/{name}" in overrides or ending in defaults, f"no type: {name}"
            if ending not in ("xml", "rels"):
                continue
            root = etree.fromstring(archive.read(name))
            if ending == "rels":
                check_relations(name, root, names)
            else:
                check_references(name, root, archive, names)
                check_order(name, root)


def check_relations(name, root, names):
    folder = posixpath.dirname(posixpath.dirname(name))
    ids = [one.get("Id") for one in root.iter(RELATIONSHIPS)]
    assert len(ids) == len(set(ids)), f"an id stands twice in {name}"
    for one in root.iter(RELATIONSHIPS):
        if one.get("TargetMode") == "External":
            continue
        target = one.get("Target")
        part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        assert part in names, f"{name} leads to nothing: {target}"


def check_references(name, root, archive, names):
    rels = posixpath.join(posixpath.dirname(name), "_rels", f"{posixpath.basename(name)}.rels")
    known = set()
    if rels in names:
        known = {one.get("Id") for one in etree.fromstring(archive.read(rels)).iter(RELATIONSHIPS)}
    for element in root.iter(etree.Element):
        for attribute, value in element.attrib.items():
            if attribute.startswith(REFERENCE):
                assert value in known, f"{name} names a relation that is none: {value}"


def read_word(path):
    import docx

    document = docx.Document(path)
    drawings = document.element.body.xpath(".//wp:docPr")
    ids = [drawing.get("id") for drawing in drawings]
    assert len(ids) == len(set(ids)), f"two drawings of one id: {ids}"
    known = {style.style_id for style in document.styles}
    used = set(document.element.body.xpath(".//w:pStyle/@w:val | .//w:rStyle/@w:val | .//w:tblStyle/@w:val"))
    assert used <= known, f"styles that there are not: {used - known}"
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    return {
        "title": document.core_properties.title,
        "headings": [one.text for one in document.paragraphs if one.style.name.startswith(("Heading", "heading"))],
        "paragraphs": paragraphs,
        "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
        "pictures": [
            {
                "type": document.part.related_parts[blip].content_type,
                "width": document.part.related_parts[blip].image.px_width,
                "words": drawing.get("descr"),
            }
            for drawing in drawings
            for blip in drawing.getparent().xpath(".//a:blip/@r:embed")
        ],
        "sections": [section.orientation for section in document.sections],
    }


def read_sheets(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    return {
        "sheets": [
            {
                "name": sheet.title,
                "frozen": sheet.freeze_panes,
                "filter": sheet.auto_filter.ref,
                "titles": sheet.print_title_rows,
                "landscape": sheet.page_setup.orientation == "landscape",
                "charts": [
                    {
                        "kind": type(chart).__name__,
                        "title": title_of(chart),
                        "references": [series.val.numRef.f for series in chart.series],
                    }
                    for chart in sheet._charts
                ],
                "formulas": [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"],
                "values": [[value_of(cell) for cell in row] for row in sheet.iter_rows()],
            }
            for sheet in book.worksheets
        ]
    }


def title_of(chart):
    if chart.title is None or chart.title.tx is None or chart.title.tx.rich is None:
        return None
    return "".join(run.t for paragraph in chart.title.tx.rich.p for run in paragraph.r or [])


def value_of(cell):
    return cell.value.isoformat() if cell.is_date and cell.value is not None else cell.value


for file in sys.argv[1:]:
    check_package(file)
    print(json.dumps(read_word(file) if file.endswith(".docx") else read_sheets(file)))
