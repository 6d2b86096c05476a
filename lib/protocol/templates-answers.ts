import type { PageTemplate, TemplateView } from './templates-views';

/** What the requests about templates answer. */
export interface TemplatesAnswers {
  templates: readonly TemplateView[];
  'templates.put': readonly TemplateView[];
  'templates.delete': readonly TemplateView[];
  'page.templates': readonly PageTemplate[];
}
