/** Tests of the way from the legacy surface to edition 1. */
package org.ovmlang.compiler.migrate;
