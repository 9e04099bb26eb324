// Owns a workbook that holds what real workbooks hold and libraries lose, made part by part.
// Promises a file that Excel's schemas allow: every part is reachable and typed.
import { contentTypes, header, relationships, spreadsheetType, type Parts, zip } from "./zipParts";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const drawingTypes = "application/vnd.openxmlformats-officedocument.drawingml";
const bytes = (length: number) => Uint8Array.from({ length }, (_item, index) => (index * 37 + 11) & 255);

const sheet1 =
  `${header}<worksheet ${main} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
  '<sheetPr codeName="Sheet1"><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:XFD1048576"/>' +
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2:C3"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="4.7109375" hidden="1" customWidth="1"/><col min="2" max="5" width="12.7109375" style="1" customWidth="1"/></cols>' +
  '<sheetData><row r="1" spans="1:6" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A1"/><c r="B1" s="1" t="s"><v>0</v></c><c r="C1" s="1" t="inlineStr"><is><t>脅威</t></is></c><c r="D1" s="1" t="s"><v>1</v></c><c r="E1" s="1" t="s"><v>2</v></c></row>' +
  '<row r="2" spans="1:6"><c r="A2"/><c r="B2" t="s"><v>3</v></c><c r="C2"><v>3</v></c><c r="D2"><v>2</v></c><c r="E2"><f t="shared" ref="E2:E4" si="0">C2*D2</f><v>6</v></c></row>' +
  '<row r="3" spans="1:6"><c r="B3" t="inlineStr"><is><t xml:space="preserve"> 顧客台帳 </t></is></c><c r="C3" t="str"><f>IF(D3&gt;1,"高","低")</f><v>高</v></c><c r="D3"><v>2</v></c><c r="E3" t="e"><f t="shared" si="0"/><v>#VALUE!</v></c></row>' +
  '<row r="4" spans="1:6"><c r="B4" t="s"><v>4</v></c><c r="C4"><v>1</v></c><c r="D4"><v>1</v></c><c r="E4"><f t="shared" si="0"/><v>1</v></c></row>' +
  '<row r="10"><c r="A10" s="1"/><c r="B10" s="1"/><c r="C10" s="1"/><c r="D10" s="1"/></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>' +
  '<mergeCells count="1"><mergeCell ref="G1:H1"/></mergeCells><phoneticPr fontId="1"/>' +
  '<conditionalFormatting sqref="C2:C4"><cfRule type="containsText" dxfId="0" priority="1" operator="containsText" text="高"><formula>NOT(ISERROR(SEARCH("高",C2)))</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C4"><formula1>"高,中,低"</formula1></dataValidation></dataValidations>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" r:id="rId4"/>' +
  '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts>' +
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>集計!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D2:D4</xm:sqref></x14:dataValidation></x14:dataValidations></ext>' +
  '<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{1}" priority="2"><x14:dataBar><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>E2:E4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
  '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>台帳!C2:D2</xm:f><xm:sqref>I2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>';

const sheet2 =
  `${header}<worksheet ${main}><dimension ref="A1:B4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>項目</t></is></c><c r="B1" t="inlineStr"><is><t>件数</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>高</t></is></c><c r="B2"><f>COUNTIF(台帳!C2:C4,A2)</f><v>1</v></c></row></sheetData></worksheet>';

const table =
  `${header}<table ${main} id="3" name="台帳表" displayName="台帳表" ref="B1:E4" totalsRowShown="0"><autoFilter ref="B1:E4"/><tableColumns count="4">` +
  '<tableColumn id="1" name="資産"/><tableColumn id="2" name="脅威"/><tableColumn id="3" name="脆弱性"/><tableColumn id="5" name="リスク_x000a_値"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>';

const sharedStrings =
  `${header}<sst ${main} count="5" uniqueCount="5"><si><t>資産</t><rPh sb="0" eb="2"><t>シサン</t></rPh><phoneticPr fontId="1"/></si><si><t>脆弱性</t></si><si><t xml:space="preserve">リスク\n値</t></si>` +
  '<si><r><t xml:space="preserve">営業 </t></r><r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t>PC &amp; 端末</t></r></si><si><t>_x0001_改行</t></si></sst>';

const styles =
  `${header}<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot;点&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="游ゴシック"/><family val="3"/></font><font><sz val="6"/><name val="游ゴシック"/></font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"><alignment horizontal="right"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs><tableStyles count="0"/></styleSheet>';

const workbook =
  `${header}<workbook ${main}><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="台帳" sheetId="7" r:id="rId1"/><sheet name="集計" sheetId="9" state="hidden" r:id="rId2"/></sheets>` +
  '<externalReferences><externalReference r:id="rId6"/></externalReferences><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">集計!$A$1:$B$2</definedName><definedName name="受容水準">集計!$B$2</definedName><definedName name="壊れた名前">#REF!$A$1</definedName></definedNames>' +
  '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="4" r:id="rId7"/></pivotCaches></workbook>';

const theme =
  `${header}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="T"><a:themeElements><a:clrScheme name="C"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme><a:fontScheme name="F"><a:majorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="O"><a:fillStyleLst/><a:lnStyleLst/><a:effectStyleLst/><a:bgFillStyleLst/></a:fmtScheme></a:themeElements></a:theme>`;

const chart =
  `${header}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>台帳!$E$2:$E$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const drawing =
  `${header}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="グラフ"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const pivotCache =
  `${header}<pivotCacheDefinition ${main} r:id="rId1" refreshedBy="x" refreshedDate="45000" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="B1:C4" sheet="台帳"/></cacheSource><cacheFields count="2"><cacheField name="資産" numFmtId="0"><sharedItems count="1"><s v="a"/></sharedItems></cacheField><cacheField name="脅威" numFmtId="0"><sharedItems containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="3"/></cacheField></cacheFields></pivotCacheDefinition>`;
const pivotRecords = `${header}<pivotCacheRecords ${main} count="1"><r><x v="0"/><n v="3"/></r></pivotCacheRecords>`;
const pivotTable =
  `${header}<pivotTableDefinition ${main} name="P" cacheId="4" dataCaption="値" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1"><location ref="D1:E3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="1"><i><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="合計" fld="1"/></dataFields></pivotTableDefinition>`;

const vml = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';
const comments = `${header}<comments ${main}><authors><author>管理者</author></authors><commentList><comment ref="B2" authorId="0"><text><t>確認済み</t></text></comment></commentList></comments>`;

/** The parts of the workbook. */
export function nastyParts(): Parts {
  return {
    "[Content_Types].xml": contentTypes(
      {
        "xl/workbook.xml": "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "xl/worksheets/sheet1.xml": `${spreadsheetType}.worksheet+xml`,
        "xl/worksheets/sheet2.xml": `${spreadsheetType}.worksheet+xml`,
        "xl/tables/table1.xml": `${spreadsheetType}.table+xml`,
        "xl/styles.xml": `${spreadsheetType}.styles+xml`,
        "xl/sharedStrings.xml": `${spreadsheetType}.sharedStrings+xml`,
        "xl/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "xl/calcChain.xml": `${spreadsheetType}.calcChain+xml`,
        "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
        "xl/charts/chart1.xml": `${drawingTypes}.chart+xml`,
        "xl/comments1.xml": `${spreadsheetType}.comments+xml`,
        "xl/externalLinks/externalLink1.xml": `${spreadsheetType}.externalLink+xml`,
        "xl/pivotCache/pivotCacheDefinition1.xml": `${spreadsheetType}.pivotCacheDefinition+xml`,
        "xl/pivotCache/pivotCacheRecords1.xml": `${spreadsheetType}.pivotCacheRecords+xml`,
        "xl/pivotTables/pivotTable1.xml": `${spreadsheetType}.pivotTable+xml`,
        "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        "xl/vbaProject.bin": "application/vnd.ms-office.vbaProject",
        "xl/unknown/part.dat": "application/x-unknown",
      },
      { bin: "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings", vml: "application/vnd.openxmlformats-officedocument.vmlDrawing" },
    ),
    "_rels/": "",
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "customXml", "customXml/item1.xml"]]),
    "xl/": "",
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relationships([
      ["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"], ["rId3", "styles", "styles.xml"], ["rId4", "sharedStrings", "sharedStrings.xml"],
      ["rId5", "theme", "theme/theme1.xml"], ["rId6", "externalLink", "externalLinks/externalLink1.xml"], ["rId7", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["rId8", "calcChain", "calcChain.xml"], ["rId9", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"], ["rId10", "http://example.com/unknown", "unknown/part.dat"],
    ]),
    "xl/worksheets/sheet1.xml": sheet1,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["rId1", "drawing", "../drawings/drawing1.xml"], ["rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml"], ["rId3", "comments", "../comments1.xml"], ["rId4", "printerSettings", "../printerSettings/printerSettings1.bin"], ["rId5", "table", "../tables/table1.xml"],
    ]),
    "xl/worksheets/sheet2.xml": sheet2,
    "xl/worksheets/_rels/sheet2.xml.rels": relationships([["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]]),
    "xl/tables/table1.xml": table,
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": sharedStrings,
    "xl/theme/theme1.xml": theme,
    "xl/calcChain.xml": `${header}<calcChain ${main}><c r="E2" i="7"/><c r="E3" i="7"/><c r="E4" i="7"/><c r="C3" i="7"/><c r="B2" i="9"/></calcChain>`,
    "xl/drawings/drawing1.xml": drawing,
    "xl/drawings/_rels/drawing1.xml.rels": relationships([["rId1", "chart", "../charts/chart1.xml"]]),
    "xl/drawings/vmlDrawing1.vml": vml,
    "xl/charts/chart1.xml": chart,
    "xl/comments1.xml": comments,
    "xl/printerSettings/printerSettings1.bin": bytes(300),
    "xl/externalLinks/externalLink1.xml": `${header}<externalLink ${main}><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": relationships([["rId1", "externalLinkPath", "file:///C:/nowhere/book.xlsx", "External"]]),
    "xl/pivotCache/pivotCacheDefinition1.xml": pivotCache,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relationships([["rId1", "pivotCacheRecords", "pivotCacheRecords1.xml"]]),
    "xl/pivotCache/pivotCacheRecords1.xml": pivotRecords,
    "xl/pivotTables/pivotTable1.xml": pivotTable,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships([["rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"]]),
    "xl/vbaProject.bin": bytes(2000),
    "xl/unknown/": "",
    "xl/unknown/part.dat": bytes(500),
    "customXml/item1.xml": '<root xmlns="urn:test"><値>1</値></root>',
    "customXml/itemProps1.xml": `${header}<ds:datastoreItem ds:itemID="{11111111-1111-1111-1111-111111111111}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
    "customXml/_rels/item1.xml.rels": relationships([["rId1", "customXmlProps", "itemProps1.xml"]]),
  };
}

/** The file. */
export function nastyWorkbook(): Uint8Array {
  return zip(nastyParts());
}
