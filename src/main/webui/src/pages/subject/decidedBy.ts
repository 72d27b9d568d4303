import type { Assessment } from '../../api/types';
import { word, words } from '../../words';

/** The rule that decided a tier, in words. */
export function decidedBy(assessment: Assessment): string {
  const [kind = '', code] = assessment.decidedBy.split(':');
  const rule = assessment.rules.find((one) => one.rule === assessment.decidedBy);
  const said = word(words.value.terms.decidedBy, kind);
  return rule ? `${said}：${rule.title}` : code ? `${said}：${code}` : said;
}
