/** Tests of what is seen in this package only. */
package org.ovmlang.compiler.plan;
