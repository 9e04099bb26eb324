// Owns what is asked about risks while a person works on them: decision of a draft, suggestions, heat maps, controls.
// Promises answers at once and without a round trip, of the register as it was when its risks were read.
import { catalogue } from "../../isms/catalogue/catalogue";
import type { Method } from "../../isms/method/method";
import type { Experience } from "../../isms/treatment/suggest";
import { mapsOf } from "../approve/batch";
import type { ColumnsByKey } from "../book/formulas";
import type { ControlInfo, ControlSuggestion, Edition, Language, Risk, RiskMaps, ThresholdReach, TreatmentCheck, TreatmentDraft } from "../service";
import { experienceFrom, reachesOf, suggestionsFor } from "./advice";
import { checkDraft } from "./treat";

/** What a card must know of the register that was read. */
export interface CardGround {
  readonly method: Method;
  readonly columns: ColumnsByKey;
  /** The edition whose numbers the register's controls have. */
  readonly edition: Edition;
  readonly language: Language;
}

export class RiskCard {
  private readonly experience: Experience;

  /** @param risks all of the register: what was chosen for them is what suggestions learn from */
  constructor(private readonly ground: CardGround, risks: readonly Risk[]) {
    this.experience = experienceFrom(risks);
  }

  checkTreatment(risk: Risk, draft: TreatmentDraft): TreatmentCheck {
    return checkDraft(this.ground.method, risk, draft, this.ground.edition);
  }

  suggestControls(risk: Risk): readonly ControlSuggestion[] {
    return suggestionsFor(risk, this.experience, this.ground.edition, this.ground.language);
  }

  reaches(risk: Risk): readonly ThresholdReach[] {
    return reachesOf(this.ground.method, this.ground.columns, risk);
  }

  riskMaps(risks: readonly Risk[]): RiskMaps {
    return mapsOf(this.ground.method, risks, this.ground.language);
  }

  controls(edition: Edition): readonly ControlInfo[] {
    const { language } = this.ground;
    return catalogue(edition).controls.map((control) => ({ id: control.id, title: control.title[language], domain: control.domain, domainTitle: control.domainTitle[language] }));
  }
}
