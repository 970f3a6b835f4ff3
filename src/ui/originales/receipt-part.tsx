// The receipt for the person: the only print that names her, for it is hers.

import { originalesTexts as texts } from '../../messages/es/pages/originales';
import { fill } from '../../messages/message';
import { GIVEN_BACK_TO, ORIGINAL_KINDS, PURPOSES, RECEIVED_FROM } from '../../programme/cases/original-codes';
import { Button } from '../kit/button';
import { plainDate } from '../kit/dates';
import type { HeldOriginal, Receipt } from './view';

interface Props {
  readonly original: HeldOriginal;
  readonly receipt: Receipt;
}

export function PrintedReceipt({ original, receipt: { name, what } }: Props) {
  const { receiptLines: lines } = texts;
  const { receipt, case: number, kind, receivedOn, receivedFrom, purpose, givenBackOn, givenBackTo, names } = original;
  const paper = ORIGINAL_KINDS[kind] + (what === null ? '' : ` (${what})`);
  const from = RECEIVED_FROM[receivedFrom].toLowerCase();
  return (
    <div class="identity stack">
      <p class="help">{texts.receiptNote}</p>
      <Button kind="quiet" onPress={() => window.print()}>
        {texts.print}
      </Button>
      <div class="receipt stack">
        <h4>{texts.receiptTitle}</h4>
        <p>{fill(lines.number, { receipt, case: number })}</p>
        <p>{fill(lines.held, { date: plainDate(receivedOn), from, what: paper, name })}</p>
        <p>{fill(lines.purpose, { purpose: PURPOSES[purpose].toLowerCase(), by: names.by })}</p>
        {givenBackOn === null || givenBackTo === null ? (
          <p>{lines.promise}</p>
        ) : (
          <p>
            {fill(lines.back, {
              date: plainDate(givenBackOn),
              to: GIVEN_BACK_TO[givenBackTo].toLowerCase(),
              by: names.back,
            })}
          </p>
        )}
        <p class="signs">
          <span>{lines.ours}</span>
          <span>{lines.theirs}</span>
        </p>
      </div>
    </div>
  );
}
