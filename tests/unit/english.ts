// Everything is said in English, as it is before another language is chosen.
import '@/lib/copy/language/english';
