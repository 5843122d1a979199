/**
 * The command line: files in, results on standard output, everything else on standard error. May use every other room, and picocli.
 */
package org.trdcds.cli;
