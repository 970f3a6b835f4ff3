// What a person said about informing the origin mission. "Not asked yet" is an answer of its own; it never counts as
// a yes.

import { movimientoTexts as texts } from '../../messages/es/pages/movimiento';
import { bind } from '../kit/bind';
import { echoDate } from '../kit/dates';
import { RadioField, SelectField, TextField } from '../kit/inputs';
import { usePage } from '../kit/page-state';
import type { MovementLabels } from './page';
import type { TravellerProps } from './traveller';
import type { MovementPageView } from './view';

export function Consent({ traveller, path, onEdit }: TravellerProps & { readonly path: string }) {
  const { view, labels } = usePage<MovementPageView, MovementLabels>();
  const { consent, consentDate } = traveller;
  const field = `${path}.consent`;
  const of = bind(`${field}.`, traveller, onEdit);
  return (
    <>
      <RadioField
        name={field}
        label={texts.consent}
        help={texts.consentHelp}
        required
        codes={texts.consents}
        value={consent}
        onValue={(value) => onEdit({ consent: value, consentDate: consentDate === '' ? view.today : consentDate })}
      />
      {consent !== '' && (
        <div class="form nested">
          <SelectField
            {...of('consentHow', 'how')}
            label={texts.consentHow}
            required
            width="middle"
            codes={labels.consentForms}
          />
          <TextField
            {...of('consentDate', 'date')}
            label={texts.consentDate}
            required
            width="middle"
            type="date"
            echo={echoDate(consentDate)}
          />
        </div>
      )}
    </>
  );
}
