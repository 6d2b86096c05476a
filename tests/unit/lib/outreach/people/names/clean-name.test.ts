import { describe, expect, it } from 'vitest';
import { cleanGivenName, cleanName } from '@/lib/outreach/people/names/clean-name';

describe('a name', () => {
  it.each([
    ['JEAN-LUC', 'Jean-Luc'],
    ['O’BRIEN', 'O’Brien'],
    ['Dr. Ann', 'Ann'],
    ['Prof. Dr. Özgür', 'Özgür'],
    ['Ann Lee, PhD, MBA', 'Ann Lee'],
    ['Ann Lee PhD', 'Ann Lee'],
    ['🚀 Ann ✨', 'Ann'],
    ['Ann (she/her)', 'Ann'],
    ['Ann | Hiring!', 'Ann'],
    ['van der Berg', 'van der Berg'],
    ['李娜', '李娜'],
    ['محمد', 'محمد'],
    ['J.R.', 'J.R.'],
    ['AJ', 'AJ'],
    ['🎉', ''],
    ['Gal·la', 'Gal·la'],
    ['🚀 | Ann Lee', 'Ann Lee'],
    ['ANN LEE III', 'Ann Lee'],
    ['O´Brien', "O'Brien"],
    ['Ann Lee™', 'Ann Lee'],
    ['نیک\u200cزاد', 'نیک\u200cزاد'],
  ])('%s becomes %s', (written, clean) => {
    expect(cleanName(written)).toBe(clean);
  });

  it.each([
    ['Anna Maria', 'Anna'],
    ['J. Robert', 'Robert'],
    ['J.', 'J.'],
    ['Md. Rahim', 'Rahim'],
    ['Dr.', ''],
    ['Prof. Dr.', ''],
  ])('%s is greeted as %s', (written, given) => {
    expect(cleanGivenName(written)).toBe(given);
  });

  it.each([
    ['Dr.-Ing. Max', 'Max'],
    ['Prof.Dr. Anna', 'Anna'],
    ['Dr. rer. nat. Max', 'Max'],
    ['Dr.med. Anna', 'Anna'],
    ['Dr. h.c. mult. Anna', 'Anna'],
    ['Dipl.-Kfm. Max', 'Max'],
    ['Univ.-Prof. Anna', 'Anna'],
    ['Dr.Anna', 'Anna'],
    ['Mme Claire', 'Claire'],
    ['Sra. Ana', 'Ana'],
    ['Avv. Maria', 'Maria'],
    ['Dott.ssa Maria', 'Maria'],
    ['Mag. Anna', 'Anna'],
    ['Mag.a Anna', 'Anna'],
    ['Adv. Priya', 'Priya'],
    ['Adv Priya', 'Priya'],
    ['Capt. John', 'John'],
    ['CAPT. JOHN', 'John'],
    ['CA Rahul', 'Rahul'],
    ['CA. Rahul', 'Rahul'],
    ['Doç. Dr. Ayşe', 'Ayşe'],
    ['MUDr. Jana', 'Jana'],
    ['Inż. Piotr', 'Piotr'],
    ['д-р Иван', 'Иван'],
    ['د. أحمد', 'أحمد'],
  ])('%s is greeted without the title, as %s', (written, given) => {
    expect(cleanGivenName(written)).toBe(given);
  });

  it.each(['Dame', 'Ing', 'Ing-Marie', 'Mag', 'Maj', 'Gen', 'Ca', 'Don', 'Phil'])('%s is a given name', (name) => {
    expect(cleanGivenName(name)).toBe(name);
  });

  it.each([
    ['Maj Britt', 'Maj'],
    ['Dr. Phil', 'Phil'],
    ['Ca Thi', 'Ca'],
  ])('%s is greeted as %s, which is no title here', (written, given) => {
    expect(cleanGivenName(written)).toBe(given);
  });

  it.each([
    '𝐉𝐚𝐧𝐞',
    '𝒥𝒶𝓃ℯ',
    '𝕵𝖆𝖓𝖊',
    '𝙹𝚊𝚗𝚎',
    'Ｊａｎｅ',
    'ᴊᴀɴᴇ',
    'Jᴀɴᴇ',
    'Ⓙⓐⓝⓔ',
    'ⒿⒶⓃⒺ',
    '🅙🅐🅝🅔',
    '🅹🅰️🅽🅴',
    '🄹🄰🄽🄴',
    'J̶a̶n̶e̶',
    'J̲a̲n̲e̲',
    'Ja\u00adne\u200b',
  ])('%s in styled letters is Jane', (styled) => {
    expect(cleanGivenName(styled)).toBe('Jane');
  });

  it('⒥⒜⒩⒠ in parentheses is jane, and a sign beside a name is no letter of it', () => {
    expect(cleanGivenName('⒥⒜⒩⒠')).toBe('jane');
    expect(cleanName('Jane 🅿️')).toBe('Jane');
  });

  it.each(['Jean\u2011Luc', 'Jean\u2010Luc', 'Jean－Luc'])('%j is one name in two parts', (written) => {
    expect(cleanGivenName(written)).toBe('Jean-Luc');
  });

  it.each([
    ['Jane. We are hiring', 'Jane'],
    ['Jane… we are hiring', 'Jane'],
    ['Jane! We are hiring', 'Jane'],
    ['Dr. Jane. We are hiring', 'Jane'],
    ['Jane Doe. Hiring now', 'Jane Doe'],
    ['Mohd. Ali', 'Mohd. Ali'],
  ])('%s ends with its first sentence: %s', (written, clean) => {
    expect(cleanName(written)).toBe(clean);
  });

  it.each([
    ['İBRAHİM', 'İbrahim'],
    ['DİLEK', 'Dilek'],
    ['ÇIĞIR', 'Çığır'],
    ["JEAN-LUC O'NEIL", "Jean-Luc O'Neil"],
    ['J.R.R.', 'J.R.R.'],
    ['ΓΙΩΡΓΟΣ', 'Γιωργος'],
    ['ΝΙΚΟΣ-ΑΝΔΡΕΑΣ', 'Νικος-Ανδρεας'],
    ['ИВАН', 'Иван'],
    ['ᲒᲘᲝᲠᲒᲘ', 'გიორგი'],
    ['ÉLÉONORE', 'Éléonore'],
  ])('%s in capitals becomes %s', (written, clean) => {
    expect(cleanName(written)).toBe(clean);
  });

  it.each([
    ['MCDONALD', 'McDonald'],
    ['McDONALD', 'McDonald'],
    ['MacDONALD', 'MacDonald'],
    ['MACHADO', 'Machado'],
    ["O'BRIEN", "O'Brien"],
    ["D'ANGELO", "D'Angelo"],
    ["DELL'ACQUA", "Dell'Acqua"],
    ["SA'ID", "Sa'id"],
    ["ДЕМ'ЯН", "Дем'ян"],
    ["G'ANIYEV", "G'aniyev"],
    ['MCCOY-O’NEIL', 'McCoy-O’Neil'],
    ['VAN DEN BERG', 'van den Berg'],
    ["VAN 'T HOFF", "van 't Hoff"],
    ['DE LA CRUZ', 'de la Cruz'],
    ['GARCÍA DE LOS RÍOS', 'García de los Ríos'],
    ['DOS SANTOS', 'dos Santos'],
    ['VON DER LEYEN', 'von der Leyen'],
    ['Van Den Berg', 'Van Den Berg'],
    ['VAN', 'Van'],
    ['NGUYEN VAN AN', 'Nguyen Van AN'],
    ['IJSBRAND', 'IJsbrand'],
    ['IJSSELSTEIN', 'IJsselstein'],
    ['IJEOMA', 'Ijeoma'],
    ['IJAZ', 'Ijaz'],
  ])('%s in capitals is written %s', (written, clean) => {
    expect(cleanName(written)).toBe(clean);
  });

  it('a given name of several words is never taken for a particle', () => {
    expect(cleanGivenName('VAN ANH')).toBe('Van');
  });

  it.each([
    ['YILDIZ', 'İSMAİL YILDIZ', 'Yıldız'],
    ['YILDIZ', 'Işıl YILDIZ', 'Yıldız'],
    ['ISMAIL', 'ISMAIL KHAN', 'Ismail'],
    ['IŞIK', 'AYŞE IŞIK', 'IŞIK'],
    ['AYŞE', 'AYŞE IŞIK', 'Ayşe'],
  ])('%s of %s is %s: an I without its dot is told by the whole name or left', (written, whole, clean) => {
    expect(cleanName(written, whole)).toBe(clean);
    expect(cleanGivenName(written, whole)).toBe(clean);
  });

  it.each([
    ['Ann she/her', 'Ann'],
    ['Ann Lee She/Her/Hers', 'Ann Lee'],
    ['Kim they/them', 'Kim'],
    ['Ana ella/elle', 'Ana'],
    ['Uwe er/ihm', 'Uwe'],
    ['she/her Ann', 'Ann'],
    ['Ann/Anna', 'Ann'],
  ])('%s without pronouns is %s', (written, clean) => {
    expect(cleanName(written)).toBe(clean);
  });

  it.each(['山田 太郎', '王 小明', '지 민', 'マイケル・ジャクソン', '太郎'])('%s is left whole', (name) => {
    expect(cleanGivenName(name)).toBe(name);
  });
});
