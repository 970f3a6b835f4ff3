// The order for a draft, as it waits among the effects: names and row IDs, nobody's data.

export const CREATE_DRAFT = 'create-draft';

export interface DraftPayload {
  readonly notification: string;
  readonly movement: string;
  readonly mission: string;
  /** Reserved Message-ID by which any later run recognises the draft. */
  readonly messageId: string;
}
