/** How much of a text the engine understood: `none` where no grammar or reader speaks its language. */
export type Coverage = "full" | "partial" | "none";
