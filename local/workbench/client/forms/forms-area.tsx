// Formularios: the list of them, one of them as its respondent sees it, or as whoever may change it does.

import './forms.css';
import { useDesk } from '../desk';
import type { Place } from '../route';
import { EDIT, FormEditor } from './form-editor';
import { FormList } from './form-list';
import { FormVisit } from './form-visit';

/** Of a form's address for its editors, which opens it like any other: its ID. */
const EDIT_ADDRESS = /^https:\/\/docs\.google\.com\/forms\/d\/(?!e\/)([\w-]+)/;

export function FormsArea({ place }: { place: Place }) {
  const { as } = useDesk();
  const [address, way] = place.path;
  return (
    <section class="area forms" aria-label="Formularios">
      {address === undefined || address === '' ? (
        <FormList />
      ) : way === EDIT ? (
        <FormEditor key={`${as} ${address}`} form={address} />
      ) : (
        // Somebody else, or another form, begins anew.
        <FormVisit key={`${as} ${address}`} address={EDIT_ADDRESS.exec(address)?.[1] ?? address} />
      )}
    </section>
  );
}
