/** Local parts that an office shares: they tell the office, not who writes. */
const ROLES = new Set(
  `info information contact kontakt office buero sekretariat secretariat secretary mail post hello welcome support service
  sales admin administration international export import press presse marketing team helpdesk noreply no-reply reception
  accueil bureau direction communication events event webmaster postmaster soumu koho kokusai shoko kanko jimukyoku
  madoguchi renkei sangyo boeki toiawase`.split(/\s+/u),
);

/** Whether an address (in lower case) is one that several people of an office read, such as info@. */
export function isRoleAddress(email: string): boolean {
  const local = email.split('@')[0] ?? '';
  return ROLES.has(local) || ROLES.has(local.split(/[.\-_+]/u)[0] ?? '');
}
