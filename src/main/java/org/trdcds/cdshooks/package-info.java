/** The CDS Hooks service and the page to try it: a call over HTTP in, cards or a page out. */
package org.trdcds.cdshooks;
