import { writeFileSync } from 'node:fs';
import { chartImage } from './chart-image.server.ts';
import { GlobalFonts } from '@napi-rs/canvas';
console.log(GlobalFonts.families.length, GlobalFonts.families.slice(0,5).map(f=>f.family));
writeFileSync('/work/notes/shots/m1.png', await chartImage({kind:'stacked-bars',labels:['Web shop orders into the accounts','Contact form into the address book','Bookings into the calendar'],unit:'hours',series:[{name:'Work',values:[120,60,33]},{name:'Mistakes',values:[30,12,5]},{name:'Lost records',values:[14,3,1]}],band:{low:[110,50,20],high:[230,90,60]}},{width:560,height:280}));
writeFileSync('/work/notes/shots/m2.png', await chartImage({kind:'line',labels:['1 Nov','2 Nov','3 Nov','4 Nov','5 Nov','6 Nov','7 Nov'],unit:'records',series:[{name:'Records',values:[12,14,9,null,11,3,15]}],band:{low:[8,8,8,8,8,8,8],high:[18,17,16,16,16,17,18]}},{width:560,height:240}));
