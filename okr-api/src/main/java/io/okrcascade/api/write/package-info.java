/** How writes wait, are decided in groups and committed; knows no table and no clock. */
package io.okrcascade.api.write;
