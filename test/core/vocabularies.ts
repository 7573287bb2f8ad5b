import * as z from 'zod';

/*
 * The shapes of the vocabularies that claims are exported to, as their own documents give them. Strict: a property that a
 * vocabulary does not know is a fault.
 */

const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$|^[^\s:]+$/i);

/** https://www.w3.org/TR/annotation-model/#selectors */
const selector = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
  }),
  z
    .strictObject({
      type: z.literal('TextPositionSelector'),
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
    })
    .refine(({ start, end }) => start < end),
]);

const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging';
const motivation = z.enum(MOTIVATIONS.split(' '));

/** https://www.w3.org/TR/annotation-model/#annotations */
const annotation = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: motivation.optional(),
  body: z
    .strictObject({
      type: z.literal('TextualBody'),
      value: z.string(),
      format: z.string().regex(/^\w+\/\w+$/),
      purpose: motivation,
    })
    .optional(),
  target: z.strictObject({ source: iri, selector: z.array(selector).min(1) }),
});

/** https://www.w3.org/TR/annotation-model/#annotation-collection, with its one page inside. */
export const annotationCollection = z
  .strictObject({
    '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
    id: iri,
    type: z.literal('AnnotationCollection'),
    total: z.int().nonnegative(),
    first: z.strictObject({
      id: iri,
      type: z.literal('AnnotationPage'),
      startIndex: z.int().nonnegative(),
      items: z.array(annotation),
    }),
  })
  .refine(({ total, first }) => total === first.items.length);

const reference = z.strictObject({ '@id': iri });
const person = z.strictObject({ '@type': z.literal('Person'), name: z.string(), jobTitle: z.string().optional() });
const organization = z.strictObject({ '@type': z.literal('Organization'), name: z.string() });
const author = z.union([person, organization]);
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** https://schema.org/QuantitativeValue */
const quantitativeValue = z.strictObject({
  '@type': z.literal('QuantitativeValue'),
  value: z.number().optional(),
  minValue: z.number().optional(),
  maxValue: z.number().optional(),
  unitText: z.string().optional(),
  name: z.string().optional(),
});

/** https://schema.org/Claim, a creative work. */
const claim = z.strictObject({
  '@type': z.literal('Claim'),
  '@id': iri,
  text: z.string(),
  appearance: reference,
  author: author.optional(),
  about: quantitativeValue.optional(),
  temporalCoverage: day.optional(),
  comment: z.strictObject({ '@type': z.literal('Comment'), text: z.string() }).optional(),
});

/** https://schema.org/Quotation, a creative work. */
const quotation = z.strictObject({
  '@type': z.literal('Quotation'),
  text: z.string(),
  isPartOf: reference,
  creator: author.optional(),
});

const article = z.strictObject({
  '@type': z.enum(['NewsArticle', 'Article', 'ScholarlyArticle', 'Report', 'Book', 'WebPage', 'CreativeWork']),
  '@id': iri,
  name: z.string().optional(),
  headline: z.string().optional(),
  author: z.array(person).optional(),
  publisher: organization.optional(),
  datePublished: day.optional(),
  url: z.url().optional(),
});

/** JSON-LD of schema.org in which every reference leads to a thing of the graph. */
export const schemaOrgGraph = z
  .strictObject({
    '@context': z.literal('https://schema.org'),
    '@graph': z.array(z.union([article, claim, quotation])),
  })
  .refine(({ '@graph': graph }) => {
    const ids = graph.flatMap((node) => ('@id' in node ? [node['@id']] : []));
    return graph.every((node) => !('appearance' in node) || ids.includes(node.appearance['@id']));
  });
