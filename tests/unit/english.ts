// Everything is said in English, as it is before another language is chosen.
import { ENGLISH } from '@/lib/copy/language/english';
import { speak } from '@/lib/copy/language/say';

speak(ENGLISH);
