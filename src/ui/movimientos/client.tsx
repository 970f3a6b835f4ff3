// Movimientos in the browser: the list, next departures first, and the way to each.

import '../kit/style.css';
import { movimientosTexts as texts } from '../../messages/es/pages/movimientos';
import { LinkButton } from '../kit/button';
import { spokenDate } from '../kit/dates';
import { Heading } from '../kit/heading';
import { mount } from '../kit/mount';
import { Badge, Empty } from '../kit/notice';
import { pageAddress } from '../kit/page-address';
import { usePage } from '../kit/page-state';
import { Table } from '../kit/table';
import type { ListedMovement } from './page';

function Movimientos() {
  const { served, view: rows } = usePage<readonly ListedMovement[]>();
  const { address } = served;
  const fresh = (
    <LinkButton kind="main" href={pageAddress(address, 'movimiento')}>
      {texts.fresh}
    </LinkButton>
  );
  if (rows.length === 0) {
    return (
      <>
      <Heading title={served.title} />
      <Empty title={texts.emptyTitle}>
        <p>{texts.emptyText}</p>
        <p class="actions">{fresh}</p>
      </Empty>
      </>
    );
  }
  const { columns } = texts;
  return (
    <div class="stack">
      <Heading title={served.title}>{fresh}</Heading>
      <Table
        caption={texts.listCaption}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'code',
            title: columns.code,
            heads: true,
            cell: ({ id, code }) => (
              <a class="code" href={pageAddress(address, 'movimiento', { movement: id })}>
                {code}
              </a>
            ),
          },
          { key: 'departs', title: columns.departs, cell: ({ departsOn }) => dateOr(departsOn) },
          { key: 'arrives', title: columns.arrives, cell: ({ arrivesOn }) => dateOr(arrivesOn) },
          { key: 'country', title: columns.country, cell: ({ country }) => country ?? <Missing text={texts.noCountry} /> },
          { key: 'people', title: columns.people, cell: ({ travellers }) => travellers },
          { key: 'state', title: columns.state, cell: ({ state }) => <Badge>{state}</Badge> },
        ]}
      />
    </div>
  );
}

const Missing = ({ text }: { text: string }) => <span class="muted">{text}</span>;
const dateOr = (date: string | null) => (date === null ? <Missing text={texts.noDate} /> : <span class="code">{spokenDate(date)}</span>);

mount(Movimientos);
