package org.trdcds.engine;

/**
 * How a category is told of in a line.
 *
 * @param line          what to consider and the main reason
 * @param asAlternative where it stands, told beside another category
 */
record StepWords(String line, String asAlternative) {
}
