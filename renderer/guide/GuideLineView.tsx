import { Anchor } from '@mantine/core';
import type { GuideInline, GuideLine, GuidePlace } from '#app/domain/guide/guidePage.ts';
import { byPlace } from './byPlace.ts';
import { KeyLabel } from './KeyLabel.tsx';

type Go = ((place: GuidePlace) => void) | null;

/** A line of the guide with its names, keys and links. */
export function GuideLineView({ line, onGo }: { readonly line: GuideLine; readonly onGo: Go }) {
  return byPlace(line).map(({ place, item }) => <Piece key={place} piece={item} onGo={onGo} />);
}

function Piece({ piece, onGo }: { readonly piece: GuideInline; readonly onGo: Go }) {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'name':
      return <strong>{piece.text}</strong>;
    case 'key':
      return <KeyLabel keys={piece.text} />;
    case 'link':
      return onGo === null ? (
        piece.text
      ) : (
        <Anchor component="button" type="button" inherit onClick={() => onGo(piece.to)}>
          {piece.text}
        </Anchor>
      );
  }
}
