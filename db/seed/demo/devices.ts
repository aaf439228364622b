/** A laptop of an invented colleague. The secret halves of its keys were thrown away when they were made: it can never sign. */
export interface DemoDevice {
  readonly id: string;
  readonly code: string;
  /** Key of the colleague whose it is. */
  readonly owner: string;
  readonly name: string | null;
  readonly signingKey: string;
  readonly recipient: string;
}

/** One for each colleague but the one at whose desk the demo opens. */
export const DEVICES: readonly DemoDevice[] = [
  {
    id: '018c1f00-0000-7000-8000-0000000000d4',
    code: 'D4',
    owner: 'dietrich',
    name: 'ThinkPad Colmar',
    signingKey: 'SGGTzurPOikK9RWNKTpT8UZZgGg34qMJOJnzBZXdhvA',
    recipient: 'age1ll6e4lxwfzft34la00llc0v3dmdftc3kmewlu0uxs654eq47p3es8juyz4',
  },
  {
    id: '018c1f00-0000-7000-8000-0000000000a7',
    code: 'R7',
    owner: 'roth',
    name: null,
    signingKey: 'TCfhZ6RJwmaatVGxGrrEwoFFuyXEY9547GnWLyNfugo',
    recipient: 'age1gr6ntey37gvqrrzlk6un5ec9g0866a6fx5udjlqhnamn7qr0af6szyemdd',
  },
  {
    id: '018c1f00-0000-7000-8000-0000000000c5',
    code: 'CR',
    owner: 'onodera',
    name: '麹町デスク',
    signingKey: '7M0Ev3GPv9sMx5v5qCDPGYv4oXRikHsoRpJ_TJgNgEk',
    recipient: 'age1vudyvzzazaa252pvs5nlxrzd06gc8xr4j88l2gamz72t9sq85pnqf49njk',
  },
  {
    id: '018c1f00-0000-7000-8000-0000000000c8',
    code: 'K8',
    owner: 'harrow',
    name: 'Emily’s laptop',
    signingKey: 'C8FGWjL5osUOTVKitK1oS8fLZiuRTJA56fwfQQjJ7jc',
    recipient: 'age18w6xz0ra0wvxyfxl4x9sp98ftvcykvm20efzm49tse53rmv7sp0qa8aval',
  },
  {
    id: '018c1f00-0000-7000-8000-0000000000c9',
    code: 'T5',
    owner: 'toyama',
    name: null,
    signingKey: 'bj54-ik1SPhPsndCgoM9Mt0z2f5TdNgSN_l87leg8yE',
    recipient: 'age1f9m4t3t7vyhx5ea8urqfmepy7tv5tamyt2jxgzl85ktn45wt9y3s5x8ju9',
  },
  {
    id: '018c1f00-0000-7000-8000-0000000000b3',
    code: 'W3',
    owner: 'kikuchi',
    name: '盛岡 1号機',
    signingKey: 'spYZ4-F738JdTHU4fGrkujmVztCZDpP4Cxzvnb2GfiY',
    recipient: 'age1l7y58v3ugn4m64nj2l8j57cscjjwshnhqxt0uaqkqzs8ktwxh97sgz60wj',
  },
  {
    id: '018c1f00-0000-7000-8000-0000000000b7',
    code: 'W7',
    owner: 'chida',
    name: null,
    signingKey: 'PlS4oNtKrtk2st13SOjCJ4r4wXQJyo128mM0L_nQoYQ',
    recipient: 'age1xmwe05gngg7w9mhgzwzm6mlnyusfcd33ze4nj9untaffnryf8ceqy68q4t',
  },
  {
    id: '018c1f00-0000-7000-8000-0000000000f1',
    code: 'GF',
    owner: 'kakamu',
    name: '岐阜県庁 窓口用ノートパソコン',
    signingKey: 'E5iF4mnUJLJ69iorzJEm8p6upOLf8A_h177RtlcgWCs',
    recipient: 'age1ldr6u8k7q7px5ykaf367spjvrwfnsxmsnqsvafytp4k2xd62q5zsf0ngt6',
  },
  {
    id: '018c1f00-0000-7000-8000-0000000000f2',
    code: 'G8',
    owner: 'kano',
    name: null,
    signingKey: 'CfhhAEDJEe2WUefu4TzsKRUfz6XuOzS3HnKEwsy5YDY',
    recipient: 'age174u7q55f7wqjqr3g3vpqj84aam5msg4dn8gx5k0e0cehj7e8uf7qke2fwp',
  },
];

/** It was left in a train after a fair, and shut out. */
export const LOST_DEVICE: DemoDevice = {
  id: '018c1f00-0000-7000-8000-0000000000e2',
  code: 'M2',
  owner: 'harrow',
  name: 'Messelaptop',
  signingKey: '29Hnb5YI12apf9rE-4CfMiZGv3ffOPa_SFgjwOT8pZw',
  recipient: 'age1uylysurz72e5cmjkxscawh7ujssl5a3fkv2qdcl3tqqnh7pcfd7svaj5m8',
};

/** It came back from repair as another one, and nobody has approved it yet. */
export const NEW_DEVICE: DemoDevice = {
  id: '018c1f00-0000-7000-8000-0000000000f9',
  code: 'GK',
  owner: 'kano',
  name: '加納 新ノートパソコン',
  signingKey: 'Fjgfkf94Hyzmb7PDOPi3H_RunkFDKKCTBsVjeaTpEiI',
  recipient: 'age14yvaja8hsym02ls7t028g9j7uw93yunrmwwthgyta38n93hxsygq9vj6he',
};
