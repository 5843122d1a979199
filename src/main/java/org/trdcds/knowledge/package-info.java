/**
 * The tables of {@code rules/knowledge/} and the definitions of {@code rules/profiles/}, read and checked once: codes and words of
 * medicines, conditions, instruments and tests, doses, limits, sources. May use {@code patient}.
 */
package org.trdcds.knowledge;
