// The order to bring an installed form to what it should be. Whoever gives it need not know how that is done.

export const REFRESH_FORM = 'refresh-form';

export interface RefreshPayload {
  readonly form: string;
  readonly language: string;
  /** Items that somebody added and that nobody shall be asked any more. */
  readonly retire?: readonly string[];
}
