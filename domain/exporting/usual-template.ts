/** How a document is written unless a person writes it otherwise (Liquid). Names of values are data, and so the same in every language. */
export const USUAL_TEMPLATE = `{{ properties }}

# {{ title }}

{{ subtitle }}

{% unless properties %}{{ tags }}{% endunless %}

{% for quotation in quotations %}
{{ quotation.text }}

^{{ quotation.id }}

{{ quotation.note }}

{{ quotation.tags }}

{{ quotation.source }}{% if quotation.link %} · {{ quotation.link }}{% endif %}
{% endfor %}`;
