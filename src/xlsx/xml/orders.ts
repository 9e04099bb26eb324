// Owns the order of child elements that ISO/IEC 29500-1 (annex A, sml.xsd) fixes for the parts that we change.
// Promises the names in the order of the schema's sequences; Excel repairs a file that breaks them.

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** CT_Worksheet */
export const worksheetOrder = words(`
  sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState
  dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup
  headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture
  oleObjects controls webPublishItems tableParts extLst`);

/** CT_Workbook */
export const workbookOrder = words(`
  fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize
  customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst`);

/** CT_Stylesheet */
export const stylesOrder = words("numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst");

/** CT_Table */
export const tableOrder = words("autoFilter sortState tableColumns tableStyleInfo extLst");

/** CT_Metadata */
export const metadataOrder = words("metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst");

/** CT_SheetPr */
export const sheetPropertiesOrder = words("tabColor outlinePr pageSetUpPr");

/** CT_HeaderFooter */
export const headerFooterOrder = words("oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter");

/** Puts an element among its siblings where the order wants it, in the place of one with the same name. */
export function placeChild<T extends { readonly name: string }>(children: readonly (T | string)[], element: T, order: readonly string[]): (T | string)[] {
  const others = children.filter((child) => typeof child === "string" || child.name !== element.name);
  const rank = order.indexOf(element.name);
  const index = others.findIndex((child) => typeof child !== "string" && (order.indexOf(child.name) > rank || !order.includes(child.name)));
  others.splice(index < 0 ? others.length : index, 0, element);
  return others;
}
