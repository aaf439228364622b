/** Mail and web domains as a sign of one organisation. */

/** Where anyone can have an address: it says nothing about an organisation. */
const PROVIDERS = new Set(
  `gmail.com googlemail.com outlook.com outlook.jp hotmail.com hotmail.fr hotmail.de live.com live.fr msn.com yahoo.com
  yahoo.fr yahoo.de yahoo.co.jp ymail.ne.jp icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch gmx.fr web.de
  t-online.de freenet.de posteo.de mailbox.org proton.me protonmail.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr
  bbox.fr docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp
  plala.or.jp qq.com 163.com 126.com naver.com daum.net libero.it seznam.cz wp.pl o2.pl bluewin.ch telenet.be skynet.be
  ziggo.nl xs4all.nl mail.ru yandex.ru rediffmail.com`.split(/\s+/u),
);
/** Second levels under which everyone registers: in co.jp nobody is at home. */
const REGISTRIES = new Set('ac co com ed edu go gob gouv gov gr gv lg mil ne net or org'.split(' '));

/** The domain of an address in lower case; null where it is none, or a provider's that anyone may use. */
export function ownDomain(address: string): string | null {
  const domain = address.trim().toLowerCase().split('@')[1] ?? '';
  return domain.includes('.') && !PROVIDERS.has(domain) ? domain : null;
}

/** The host of a web address without `www.`; null where it is none. */
export function hostOf(website: string): string | null {
  const text = website.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
  const host = url?.hostname.toLowerCase().replace(/^www\./u, '') ?? '';
  return host.includes('.') ? host : null;
}

/** Whether a domain is what others register under, such as co.jp or gouv.fr. */
function isRegistry(domain: string): boolean {
  const labels = domain.split('.');
  return labels.length === 1 || (labels.length === 2 && REGISTRIES.has(labels[0] ?? ''));
}

/** The same domain, or one inside the other: mono.pref.example.jp and pref.example.jp. */
export function sameHouse(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (long.endsWith(`.${short}`) && !isRegistry(short));
}

/** The part of a domain that every domain of the same house ends with: what a search in the database can ask for. */
export function houseOf(domain: string): string {
  const labels = domain.split('.');
  const least = labels.length > 2 && isRegistry(labels.slice(-2).join('.')) ? 3 : 2;
  return labels.slice(-least).join('.');
}
