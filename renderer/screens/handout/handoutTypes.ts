import type { Outputs } from '../../api/session.ts';

export type HandoutList = Outputs['handout']['list'];
export type HandoutUnit = HandoutList['units'][number];
export type Handout = NonNullable<HandoutUnit['handout']>;
export type HandoutChannel = Handout['channel'];
