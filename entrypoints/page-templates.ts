import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handIn } from '@/components/page/script-meeting';
import { createTemplateList } from '@/components/page/templates/create-template-list';

/** The list of the user's templates: brought in on the click that asks for them. */
export default defineUnlistedScript(() => handIn({ templates: createTemplateList }));
