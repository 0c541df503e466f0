import { assignPhotos, captionPhoto, choosePhotos, removePhotos } from '../photos/changePhotos.ts';
import { photoDesk } from '../photos/photoDesk.ts';
import { photoForPrint, photoThumbnail } from '../photos/lookAtPhoto.ts';
import { addPhotos, receivePhoto } from '../photos/receivePhoto.ts';
import { inOffice, receive, unwrap } from './routeBase.ts';

/** Photos of activities and units. */
export const photoRoutes = {
  list: inOffice.photo.list.handler(({ context, input }) =>
    unwrap(photoDesk(context.office, input.campaign)),
  ),
  receive: inOffice.photo.receive.handler(async ({ context, input, signal }) =>
    unwrap(await receivePhoto(context.office, await receive(input.file), signal)),
  ),
  add: inOffice.photo.add.handler(async ({ context, input }) => {
    const { added, known } = unwrap(
      await addPhotos(context.office, input.campaign, input.photos, input.target),
    );
    return { added, known: [...known] };
  }),
  assign: inOffice.photo.assign.handler(({ context, input }) =>
    unwrap(assignPhotos(context.office, input.campaign, input.ids, input.target)),
  ),
  caption: inOffice.photo.caption.handler(({ context, input }) =>
    unwrap(captionPhoto(context.office, input.campaign, input.id, input)),
  ),
  choose: inOffice.photo.choose.handler(({ context, input }) =>
    unwrap(choosePhotos(context.office, input.campaign, input.ids, input.isChosen)),
  ),
  remove: inOffice.photo.remove.handler(({ context, input }) =>
    unwrap(removePhotos(context.office, input.campaign, input.ids)),
  ),
  thumbnail: inOffice.photo.thumbnail.handler(async ({ context, input, signal }) => {
    const bytes = unwrap(await photoThumbnail(context.office, input.sha256, signal));
    return jpegFile(bytes);
  }),
  large: inOffice.photo.large.handler(async ({ context, input, signal }) =>
    jpegFile(unwrap(await photoForPrint(context.office, input.sha256, signal))),
  ),
};

function jpegFile(bytes: Uint8Array): File {
  return new File([new Uint8Array(bytes)], 'anh.jpg', { type: 'image/jpeg' });
}
