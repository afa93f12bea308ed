/** Tests of source files and diagnostics. */
package org.ovmlang.compiler.source;
