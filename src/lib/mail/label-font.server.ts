import { GlobalFonts } from '@napi-rs/canvas';

export const labelFont = async () => 'Liberation Sans';
void GlobalFonts;
