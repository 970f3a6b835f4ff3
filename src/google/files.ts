// The port Files over the advanced Drive service. Names are reserved first: making a file under an ID twice is
// answered 409, which here means that it was done (documented:
// https://developers.google.com/workspace/drive/api/guides/manage-uploads#use_a_pre-generated_id).
// INVARIANT: nothing made here can be shared on by those it is shared with.

import type { Files, Share } from '../kernel/ports';
import { failsWith, type Attempt } from './attempt';
import { drive, type PermissionResource } from './services';

const FOLDER = 'application/vnd.google-apps.folder';
/** What the program made, for whoever has to look after the drive; never read to decide anything. */
const OURS = { rva: 'file' };

const toShare = ({ id, type, role, emailAddress }: PermissionResource): Share => ({
  id: id ?? '',
  email: type === 'user' ? (emailAddress ?? '') : '',
  right: role === 'writer' || role === 'reader' ? role : 'other',
});

export function createFiles(attempt: Attempt): Files {
  /** Done now, or done by an earlier run that could not say so. */
  const make = (resource: object, blob: GoogleAppsScript.Base.Blob | null): void => {
    try {
      attempt('drive.files.create', 'repeatable', () => drive().Files.create(resource, blob, { fields: 'id' }));
    } catch (error) {
      if (!failsWith(error, 'platform.taken')) throw error;
    }
  };
  return {
    reserve: (count) => {
      const options = { count, space: 'drive', type: 'files' };
      return attempt('drive.files.generateIds', 'repeatable', () => drive().Files.generateIds(options)).ids;
    },
    createFolder: (id, name, parent) =>
      make({ id, name, mimeType: FOLDER, parents: [parent], appProperties: OURS, writersCanShare: false }, null),
    createFile: (id, name, parent, type, base64) => {
      const blob = Utilities.newBlob(Utilities.base64Decode(base64), type, name);
      make({ id, name, mimeType: type, parents: [parent], appProperties: OURS, writersCanShare: false }, blob);
    },
    shares: (id) => {
      const options = { fields: 'permissions(id,type,role,emailAddress)', pageSize: 100 };
      const list = attempt('drive.permissions.list', 'repeatable', () => drive().Permissions.list(id, options));
      return (list.permissions ?? []).filter(({ role }) => role !== 'owner').map(toShare);
    },
    share: (id, email, right) => {
      const given = { type: 'user', role: right, emailAddress: email };
      const options = { sendNotificationEmail: false, fields: 'id' };
      attempt('drive.permissions.create', 'repeatable', () => drive().Permissions.create(given, id, options));
    },
    unshare: (id, share) => {
      try {
        attempt('drive.permissions.remove', 'repeatable', () => drive().Permissions.remove(id, share));
      } catch (error) {
        if (!failsWith(error, 'platform.not-found')) throw error;
      }
    },
  };
}
