// The filter views that the tab keeps for everybody, of which a person chooses one, for this person alone.

import type { OwnView } from './use-view-wish';
import { isNoWish } from './view-wish';

const ALL = '';
const OWN = 'own';

export function ViewList({ views, view, wish, setView }: OwnView) {
  if (views.length === 0) return null;
  const isOwn = view === undefined && !isNoWish(wish);
  return (
    <label class="view-list">
      Vistas de filtro{' '}
      <select
        value={isOwn ? OWN : String(view ?? ALL)}
        onChange={({ currentTarget: { value } }) => {
          if (value !== OWN) setView(value === ALL ? undefined : Number(value));
        }}
      >
        <option value={ALL}>Todas las filas</option>
        {isOwn && <option value={OWN}>(vista propia)</option>}
        {views.map(({ filterViewId, title }) => (
          <option key={filterViewId} value={filterViewId}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
