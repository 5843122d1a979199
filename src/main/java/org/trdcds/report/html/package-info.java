/**
 * An assessment as one self-contained HTML page: {@link org.trdcds.report.html.HtmlReport}. Everything that comes from outside passes through
 * {@link org.trdcds.report.html.Html}, which alone makes markup.
 */
package org.trdcds.report.html;
