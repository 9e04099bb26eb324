// Owns the English descriptions of the functions, as Excel shows them while a formula is typed.
// Promises at most 128 characters a parameter, which is what Excel takes.
import type { FunctionTexts } from "./textTypes";

export const texts: FunctionTexts = {
  functions: {
    ASSETVALUE: "Gives the asset value of confidentiality, integrity and availability levels by the method's rule.",
    RISK: "Gives the risk value from asset value, threat, vulnerability and business impact levels.",
    RISKCIA: "Gives the risk values for confidentiality, integrity and availability in three columns.",
    LEVEL: "Gives the band (low, medium, high) in which the risk value lies.",
    DECISION: "Gives the decision on a risk: acceptable, to be treated, residual, remaining, awaiting approval and so on.",
    ASSESS: "Gives risk value, band and decision in three columns in one call: the fast way for many rows.",
    METHOD: "Gives the table of a published method, to put on a sheet, adapt and pass as the method argument.",
    CONTROL: "Gives the short title of an Annex A control.",
    CONTROLS: "Lists all Annex A controls of an edition: id, short title, domain or theme.",
    MAPCONTROL: "Gives the ids that an Annex A control has in another edition.",
  },
  parameters: {
    asset: "Asset value (1 column), or confidentiality, integrity and availability (3 columns).",
    cia: "Confidentiality, integrity and availability levels in 3 columns; blank = not affected.",
    threat: "Threat level, or the likelihood in a likelihood x impact method.",
    vulnerability: "Vulnerability level. Leave out in a likelihood x impact method.",
    impact: "Business impact level. Blank: the asset value alone counts.",
    treatment: "Option (reduce, retain, avoid, transfer), then control ids in the same text or in a 2nd column.",
    residual: "After treatment: the risk value (1 column), or threat, vulnerability, impact; asset value in front.",
    reason: "Reason for retaining a risk above the acceptance level.",
    approved: "The seal that an approval recorded, TRUE or \"approved\". Blank = not approved.",
    method: "A method's id such as \"manual\" or \"jipdec\", or a range with a method table. Blank = manual.",
    preset: "Id: manual, jipdec, ipa-exam, tokyo, iso27005, monarc or matrix5. Blank = manual.",
    language: "\"ja\" or \"en\". Blank = the language of Excel.",
    id: "Control id, such as A.8.7. A column of ids gives a column of results.",
    edition: "Edition of ISO/IEC 27001: 2005, 2013 or 2022. Blank = 2022.",
    from: "Edition that the id belongs to: 2005, 2013 or 2022.",
    to: "Edition to look up: 2005, 2013 or 2022.",
  },
  own: {
    "RISKCIA.asset": "Confidentiality, integrity and availability levels in 3 columns; blank = not affected.",
  },
};
