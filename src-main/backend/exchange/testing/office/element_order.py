"""The order of elements within those that Word and Excel read in order only (ECMA-376, part 1: 17, 18, 21.2)."""

from lxml import etree

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

AXIS = """axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx
    crosses crossesAt"""

ORDERS = {
    WORD: {
        "document": "background body",
        "tbl": "tblPr tblGrid tr",
        "tr": "tblPrEx trPr tc",
        "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders
            shd tblLayout tblCellMar tblLook tblCaption tblDescription""",
        "tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark""",
        "tcBorders": "top start left bottom end right insideH insideV tl2br tr2bl",
        "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
            suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing
            ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle
            rPr sectPr pPrChange""",
        "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
            formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings""",
        "style": """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
            personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr""",
    },
    DRAWN: {"inline": "extent effectExtent docPr cNvGraphicFramePr graphic"},
    SHEET: {
        "workbook": """fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences
            definedNames calcPr oleSize customWorkbookViews pivotCaches webPublishing fileRecoveryPr webPublishObjects extLst""",
        "worksheet": """sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
            autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks
            printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing
            legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst""",
        "sheetPr": "tabColor outlinePr pageSetUpPr",
        "sheetView": "pane selection pivotSelection extLst",
        "styleSheet": "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
        "border": "start left end right top bottom diagonal vertical horizontal",
        "xf": "alignment protection extLst",
        "c": "f v is extLst",
        "si": "t r rPh phoneticPr",
    },
    CHART: {
        "chartSpace": """date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData
            printSettings userShapes extLst""",
        "chart": """title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs
            showDLblsOverMax extLst""",
        "title": "tx layout overlay spPr txPr extLst",
        "plotArea": """layout areaChart barChart lineChart pieChart doughnutChart scatterChart catAx dateAx valAx serAx dTable spPr
            extLst""",
        "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
        "lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
        "doughnutChart": "varyColors ser dLbls firstSliceAng holeSize extLst",
        "pieChart": "varyColors ser dLbls firstSliceAng extLst",
        "ser": """idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val smooth shape
            extLst""",
        "catAx": f"{AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
        "valAx": f"{AXIS} crossBetween majorUnit minorUnit dispUnits extLst",
        "dLbls": """dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator
            showLeaderLines leaderLines extLst""",
        "legend": "legendPos legendEntry layout overlay spPr txPr extLst",
    },
}

PLACES = {
    f"{{{namespace}}}{name}": {child: place for place, child in enumerate(children.split())}
    for namespace, orders in ORDERS.items()
    for name, children in orders.items()
}


def check_order(part, root):
    """Elements that the standard puts in an order stand in it, and none among them that it does not know."""
    for element in root.iter(etree.Element):
        places = PLACES.get(element.tag)
        if places is None:
            continue
        last = -1
        for child in element.iterchildren(etree.Element):
            name = etree.QName(child)
            said = f"{part}: {name.localname} in {etree.QName(element).localname}"
            assert name.localname in places, f"unknown {said}"
            assert places[name.localname] >= last, f"out of order: {said}"
            last = places[name.localname]
    for cell in root.iter(f"{{{WORD}}}tc"):
        assert len(cell) > 0 and cell[-1].tag == f"{{{WORD}}}p", f"{part}: a cell does not end with a paragraph"
