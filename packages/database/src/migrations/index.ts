import { rows } from "./0019-rows.ts";
import { packed } from "./0020-packed.ts";
import { acts } from "./0017-acts.ts";
import { bureau } from "./0010-bureau.ts";
import { auth } from "./0014-auth.ts";
import { assignment } from "./0005-assignment.ts";
import { auditHead } from "./0009-audit-head.ts";
import { auditPartitions } from "./0018-audit-partitions.ts";
import { matterBinding } from "./0004-matter-binding.ts";
import { dissolve } from "./0012-dissolve.ts";
import { offeredTotp } from "./0011-offered-totp.ts";
import type { Migration } from "./migration.ts";
import { calendar } from "./0007-calendar.ts";
import { foundByIndex } from "./0023-found-by-index.ts";
import { search } from "./0031-search.ts";
import { evidence } from "./0030-evidence.ts";
import { foundation } from "./0001-foundation.ts";
import { officeStatement } from "./0008-office-statement.ts";
import { officeProfile } from "./0002-office-profile.ts";
import { delivery } from "./0040-delivery.ts";
import { exports } from "./0025-exports.ts";
import { membershipRole } from "./0041-membership-role.ts";
import { notice } from "./0032-notice.ts";
import { jobSubject } from "./0024-job-subject.ts";
import { responseState } from "./0027-response-state.ts";
import { reviewTouch } from "./0022-review-touch.ts";
import { pastResult } from "./0044-past-result.ts";
import { substitution } from "./0045-substitution.ts";
import { functionTransfer } from "./0046-function-transfer.ts";
import { takenAnswer } from "./0048-taken-answer.ts";
import { voidFiling } from "./0047-void-filing.ts";
import { sortedUnits } from "./0050-sorted-units.ts";
import { comment } from "./0037-comment.ts";
import { result } from "./0036-result.ts";
import { ledgerMonth } from "./0034-ledger-month.ts";
import { review } from "./0055-review.ts";
import { appeal } from "./0056-appeal.ts";
import { extension } from "./0039-extension.ts";
import { extensionPeriod } from "./0049-extension-period.ts";
import { stagePlan } from "./0038-stage-plan.ts";
import { oneReview } from "./0013-one-review.ts";
import { sessionClient } from "./0015-session-client.ts";
import { periodDuty } from "./0035-period-duty.ts";
import { filingRecord } from "./0028-filing-record.ts";
import { groupRecord } from "./0029-group-record.ts";
import { countList } from "./0043-count-list.ts";
import { urge } from "./0042-urge.ts";
import { frameworkDraft } from "./0052-framework-draft.ts";
import { dataPack } from "./0053-data-pack.ts";
import { rectification } from "./0059-rectification.ts";
import { paper } from "./0070-paper.ts";
import { narrative } from "./0074-narrative.ts";
import { paperTemplate } from "./0077-paper-template.ts";
import { question } from "./0061-question.ts";
import { edition } from "./0073-edition.ts";
import { appealAnew } from "./0076-appeal-anew.ts";
import { materialVerdict } from "./0079-material-verdict.ts";
import { measuredUnits } from "./0083-measured-units.ts";
import { line } from "./0084-line.ts";
import { register } from "./0060-register.ts";
import { registerVeto } from "./0062-register-veto.ts";
import { rowSecurity } from "./0003-row-security.ts";

/** Every step in order; the key is what the database remembers. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-foundation": foundation,
  "0002-office-profile": officeProfile,
  "0003-row-security": rowSecurity,
  "0004-matter-binding": matterBinding,
  "0005-assignment": assignment,
  "0007-calendar": calendar,
  "0008-office-statement": officeStatement,
  "0009-audit-head": auditHead,
  "0010-bureau": bureau,
  "0011-offered-totp": offeredTotp,
  "0012-dissolve": dissolve,
  "0013-one-review": oneReview,
  "0014-auth": auth,
  "0015-session-client": sessionClient,
  "0017-acts": acts,
  "0018-audit-partitions": auditPartitions,
  "0019-rows": rows,
  "0020-packed": packed,
  "0022-review-touch": reviewTouch,
  "0023-found-by-index": foundByIndex,
  "0024-job-subject": jobSubject,
  "0025-exports": exports,
  "0027-response-state": responseState,
  "0028-filing-record": filingRecord,
  "0029-group-record": groupRecord,
  "0030-evidence": evidence,
  "0031-search": search,
  "0032-notice": notice,
  "0034-ledger-month": ledgerMonth,
  "0035-period-duty": periodDuty,
  "0036-result": result,
  "0037-comment": comment,
  "0038-stage-plan": stagePlan,
  "0039-extension": extension,
  "0040-delivery": delivery,
  "0041-membership-role": membershipRole,
  "0042-urge": urge,
  "0043-count-list": countList,
  "0044-past-result": pastResult,
  "0045-substitution": substitution,
  "0046-function-transfer": functionTransfer,
  "0047-void-filing": voidFiling,
  "0048-taken-answer": takenAnswer,
  "0049-extension-period": extensionPeriod,
  "0050-sorted-units": sortedUnits,
  "0052-framework-draft": frameworkDraft,
  "0053-data-pack": dataPack,
  "0055-review": review,
  "0056-appeal": appeal,
  "0059-rectification": rectification,
  "0060-register": register,
  "0061-question": question,
  "0062-register-veto": registerVeto,
  "0070-paper": paper,
  "0073-edition": edition,
  "0074-narrative": narrative,
  "0076-appeal-anew": appealAnew,
  "0077-paper-template": paperTemplate,
  "0079-material-verdict": materialVerdict,
  "0083-measured-units": measuredUnits,
  "0084-line": line,
};
