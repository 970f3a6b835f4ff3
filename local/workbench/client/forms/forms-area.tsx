// Formularios: the list of them, or one of them as its respondent sees it.

import './forms.css';
import { useDesk } from '../desk';
import type { Place } from '../route';
import { FormList } from './form-list';
import { FormVisit } from './form-visit';

/** Of a form's address for its editors, which a workbench without an editor opens like any other: its ID. */
const EDIT_ADDRESS = /^https:\/\/docs\.google\.com\/forms\/d\/(?!e\/)([\w-]+)/;

export function FormsArea({ place }: { place: Place }) {
  const { as } = useDesk();
  const [address] = place.path;
  return (
    <section class="area forms" aria-label="Formularios">
      {address === undefined || address === '' ? (
        <FormList />
      ) : (
        // Somebody else, or another form, begins anew.
        <FormVisit key={`${as} ${address}`} address={EDIT_ADDRESS.exec(address)?.[1] ?? address} />
      )}
    </section>
  );
}
