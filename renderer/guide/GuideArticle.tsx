import { UnstyledButton } from '@mantine/core';
import type { GuideBlock, GuidePage, GuidePlace } from '#app/domain/guide/guidePage.ts';
import { guideText } from '../i18n/guide.vi.ts';
import { byPlace } from './byPlace.ts';
import classes from './GuideArticle.module.css';
import { pictureAddress } from './guideBook.ts';
import { GuideLineView } from './GuideLineView.tsx';
import { headingId } from './headingId.ts';

type Reading = {
  /** Without it the page is for paper: links are words, pictures do not grow. */
  readonly onGo: ((place: GuidePlace) => void) | null;
  readonly enlarged: string | null;
  readonly onEnlarge: (file: string | null) => void;
};

/** One page of the guide, block by block; every block is drawn by React, none as HTML. */
export function GuideArticle({ page, ...reading }: { readonly page: GuidePage } & Reading) {
  return (
    <div className={classes.article}>
      <h3 className={classes.title}>{page.title}</h3>
      {byPlace(page.blocks).map(({ place, item }) => (
        <Block key={`${page.name}-${place}`} block={item} {...reading} />
      ))}
    </div>
  );
}

function Block({ block, onGo, enlarged, onEnlarge }: { readonly block: GuideBlock } & Reading) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h4' : 'h5';
      return <Heading {...(onGo && { id: headingId(block.anchor) })}>{block.text}</Heading>;
    }
    case 'text':
      return (
        <p>
          <GuideLineView line={block.line} onGo={onGo} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <GuideLineView line={block.line} onGo={onGo} />
        </blockquote>
      );
    case 'list': {
      const List = block.isNumbered ? 'ol' : 'ul';
      return (
        <List>
          {byPlace(block.items).map(({ place, item }) => (
            <li key={place}>
              <GuideLineView line={item} onGo={onGo} />
            </li>
          ))}
        </List>
      );
    }
    case 'picture':
      return (
        <Picture
          file={block.file}
          alt={block.alt}
          isLarge={enlarged === block.file}
          onTurn={onGo === null ? null : onEnlarge}
        />
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {byPlace(block.heads).map(({ place, item }) => (
                <th key={place} scope="col">
                  <GuideLineView line={item} onGo={onGo} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byPlace(block.rows).map(({ place: row, item: cells }) => (
              <tr key={row}>
                {byPlace(cells).map(({ place, item }) => (
                  <td key={place}>
                    <GuideLineView line={item} onGo={onGo} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Picture({
  file,
  alt,
  isLarge,
  onTurn,
}: {
  readonly file: string;
  readonly alt: string;
  readonly isLarge: boolean;
  readonly onTurn: ((file: string | null) => void) | null;
}) {
  const picture = <img src={pictureAddress(file)} alt={alt} width={1366} height={768} />;
  return (
    <figure data-large={isLarge || undefined}>
      {onTurn === null ? (
        picture
      ) : (
        <UnstyledButton
          aria-label={isLarge ? guideText.shrink : guideText.enlarge(alt)}
          aria-pressed={isLarge}
          onClick={() => onTurn(isLarge ? null : file)}
        >
          {picture}
        </UnstyledButton>
      )}
      <figcaption>{alt}</figcaption>
    </figure>
  );
}
