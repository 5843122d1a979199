/**
 * Reads the cases that stand beside rules. Knows how they are written, not what they are tried on: that is for {@code engine}. May use
 * {@code engine}, {@code patient} and SnakeYAML, and is loaded by nothing but the check of a site's rules.
 */
package org.trdcds.rulecases;
