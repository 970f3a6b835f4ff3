// The document a person travels with: one on record, or one read off the paper now.

import { movimientoTexts as texts } from '../../messages/es/pages/movimiento';
import { fill } from '../../messages/message';
import { bind } from '../kit/bind';
import { echoDate, spokenDate } from '../kit/dates';
import { SelectField, TextField } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import type { DocumentDraft } from './draft';
import { useLists } from './lists';
import type { MovementLabels } from './page';
import type { TravellerProps } from './traveller';
import type { HeldDocument, MovementLists } from './view';

export function TravelDocument({ traveller, card, path, onEdit }: TravellerProps & { readonly path: string }) {
  const { labels } = usePage<unknown, MovementLabels>();
  const { countries } = useLists();
  const { document } = traveller;
  const edit = (part: Partial<DocumentDraft>) => onEdit({ document: { ...document, ...part } });
  const field = `${path}.document`;
  const of = bind(`${field}.`, document, edit);
  const codes: Record<string, string> = {};
  for (const held of card?.documents ?? []) codes[held.id] = spokenDocument(held, labels, countries);
  codes['new'] = texts.otherDocument;
  return (
    <>
      <SelectField
        name={field}
        label={texts.document}
        nothing={texts.noDocument}
        required
        codes={codes}
        value={document.choice}
        onValue={(choice) => edit({ choice, issuer: document.issuer === '' ? (card?.nationality ?? '') : document.issuer })}
      />
      {document.choice === 'new' && (
        <div class="form nested">
          <SelectField {...of('type')} label={texts.documentType} required width="middle" codes={labels.documents} />
          <SelectField {...of('issuer')} label={texts.documentIssuer} required width="middle" codes={countries} />
          <TextField {...of('number')} label={texts.documentNumber} required width="middle" maxLength={40} />
          <TextField {...of('expires')} label={texts.documentExpires} width="middle" type="date" echo={echoDate(document.expires)} />
        </div>
      )}
    </>
  );
}

type Countries = MovementLists['countries'];

function spokenDocument({ type, issuer, number, expires }: HeldDocument, { documents }: MovementLabels, countries: Countries) {
  const validity = expires === null ? texts.noExpiry : fill(texts.expiresOn, { date: spokenDate(expires) });
  return [documents[type], countries[issuer] ?? issuer, number ?? texts.noNumber, validity].join(' · ');
}

