// Who sits at the keyboard. Everything shown and done from here on is theirs; nobody has a password here.

import { useEffect } from 'preact/hooks';
import type { Somebody } from '../../methods/desk';
import { useDesk, useLive } from '../desk';

const GROUPS: Readonly<Record<Somebody['role'], string>> = {
  staff: 'Personal',
  'role-account': 'Cuenta del registro',
  outside: 'Fuera de la organización',
};

export function Keyboard() {
  const { as, become } = useDesk();
  const people = useLive('desk.people', {});
  const list = people.state === 'shown' ? people.value : [];
  useEffect(() => {
    // Somebody of another world: nobody of this one.
    if (list.length > 0 && as !== '' && !list.some(({ email }) => email === as)) become('');
  }, [list, as]);
  return (
    <label class="keyboard">
      <span>Usted es</span>
      <select value={as} onChange={({ currentTarget }) => become(currentTarget.value)}>
        <option value="">Alguien sin cuenta</option>
        {(Object.keys(GROUPS) as Somebody['role'][]).map((role) => {
          const members = list.filter((somebody) => somebody.role === role);
          return (
            members.length > 0 && (
              <optgroup key={role} label={GROUPS[role]}>
                {members.map(({ email, name }) => (
                  <option key={email} value={email}>
                    {name === email ? email : `${name} · ${email}`}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
    </label>
  );
}
